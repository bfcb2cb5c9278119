// The version of the program, as `maklumat --version` and every page name it.
#ifndef MAKLUMAT_BASE_VERSION_H
#define MAKLUMAT_BASE_VERSION_H

#define MAKLUMAT_VERSION "0.1.0"

#endif
