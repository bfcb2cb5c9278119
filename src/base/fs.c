// What of fs.h does not depend on the system.
#include "base/fs.h"

const char *fs_reason(enum fs_result result, enum lang lang)
{
    static const char *const reasons[][LANGS] = {
        [FS_OK] = {"", ""},
        [FS_MISSING] = {"tidak ada", "it does not exist"},
        [FS_DENIED] = {"tidak ada izin", "permission denied"},
        [FS_FULL] = {"ruang penyimpanan penuh", "no space left on the disk"},
        [FS_READ_ONLY] = {"media hanya dapat dibaca", "the file system is read-only"},
        [FS_TOO_LARGE] = {"terlalu besar", "it is too large"},
        [FS_OUTSIDE] = {"letaknya di luar folder atau berupa tautan simbolis",
                        "it lies outside the folder or is a symbolic link"},
        [FS_WRONG_TYPE] = {"jenisnya lain (berkas atau folder)",
                           "it is of another type (file or folder)"},
        [FS_BUSY] = {"sedang dipakai oleh pembuatan situs yang lain", "another build is using it"},
        [FS_CHANGED] = {"berubah ketika sedang dibaca; jalankan sekali lagi",
                        "it changed while it was being read; please run again"},
        [FS_FAILED] = {"gangguan pada media penyimpanan", "the storage device failed"},
    };
    return reasons[result][lang];
}

void fs_split_path(str path, str *folder, str *name)
{
    size_t begin = path.len;
    while (begin > 0 && path.data[begin - 1] != '/')
        begin--;
    *name = str_skip(path, begin);
    *folder = str_sub(path, 0, begin > 1 ? begin - 1 : begin);
}
