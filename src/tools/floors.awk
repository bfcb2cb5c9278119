# The checks of src/tools/floors. Input: the rows of floors.txt, then every #include as
# "file:line:text", then the symbols of all objects as nm -A -P prints them.

function say(place, what, remedy)
{
    printf "src/%s: %s\n    %s\n", place, what, remedy
    bad++
}

# An exception that floors.txt grants; what nobody asks for is reported in the end.
function granted(kind, key)
{
    used[kind " " key] = 1
    return (kind " " key) in exception
}

function floor_of(path) { return substr(path, 1, index(path, "/") - 1) }

# The place of a name: "file:line" of its first line in the file, definitions first.
function place(file, name,    line, at, first, found, word)
{
    word = "(^|[^A-Za-z0-9_])" name "([^A-Za-z0-9_]|$)"
    while ((getline line < file) > 0) {
        at++
        if (line !~ word || line ~ /^ *\/\//) continue
        if (!found) found = at
        if (!first && line ~ /^[A-Za-z]/ && line !~ /;$/) first = at
    }
    close(file)
    return file ":" (first ? first : found ? found : 1)
}

# ---- includes

function is_public(header, to)
{
    if (to in library_floor)
        return header !~ /_parts\.h$/
    return header == to "/" to ".h" || header in public
}

function check_include(file, line, header,    from, to, where)
{
    where = file ":" line
    from = floor_of(file)
    if (header ~ /^</) {
        gsub(/[<>]/, "", header)
        if (header in library) {
            if ((from, header) in holder && holder[from, header] != file)
                say(where, "<" header "> is known to src/" holder[from, header] " already",
                    "one file a floor includes a library; call that file")
            holder[from, header] = file
        }
        if (header ~ system_header && !(file in reaches_system) && !granted("system", file))
            say(where, "<" header "> belongs to the operating system",
                "call base/os.h instead")
        return
    }
    gsub(/"/, "", header)
    to = floor_of(header)
    if (!(from in floor))
        return
    if (!(to in floor))
        say(where, header " does not begin with the name of a floor", "write \"floor/file.h\"")
    else if (floor[to] > floor[from])
        say(where, header " is on a higher floor", "move what both need down, or pass it as an argument")
    else if (from != to && !is_public(header, to) && !granted("include", from " " header))
        say(where, header " is private to " to "/",
            "use " ((to in library_floor) ? "the header of its module" : to "/" to ".h") \
            "; if others need more, declare it there")
}

# ---- names

function singular(word) { return word ~ /s$/ ? substr(word, 1, length(word) - 1) : word }

# A name leads to its file: it begins with a word of its path, or with a prefix from floors.txt.
function named_well(file, name,    stem, words, n, i, word)
{
    if (file in prefixes && name ~ ("^(" prefixes[file] ")(_|$)"))
        return 1
    stem = file
    sub(/\.c$/, "", stem)
    n = split(stem, words, /[\/_]/)
    word = name
    sub(/_.*/, "", word)
    for (i = 1; i <= n; i++)
        if (singular(words[i]) == singular(tolower(word)))
            return 1
    return 0
}

function check_names(    name, file)
{
    for (name in definer) {
        file = definer[name]
        if (!named_well(file, name) && !granted("names", floor_of(file)) && !granted("name", name))
            say(place(file, name), name " does not begin with the name of its module",
                "name it module_verb, or make it static")
    }
}

# ---- calls

function check_calls(    call, part, from, to)
{
    for (call in calls) {
        split(call, part, SUBSEP)
        from = part[1]
        if (!(part[2] in definer))
            continue
        to = definer[part[2]]
        if (from == to)
            continue
        if (floor[floor_of(to)] > floor[floor_of(from)])
            say(place(from, part[2]), part[2] " is on a higher floor (src/" to ")",
                "move what both need down, or pass it as an argument")
        if (!((from, to) in edge)) {
            edge[from, to] = part[2]
            targets[from] = targets[from] " " to
        }
    }
}

# ---- circles (Tarjan)

function visit(node,    list, n, i, next_node, member, circle, size)
{
    order[node] = low[node] = ++visited
    stack[++depth] = node
    stacked[node] = 1
    n = split(targets[node], list, " ")
    for (i = 1; i <= n; i++) {
        next_node = list[i]
        if (!(next_node in order)) {
            visit(next_node)
            if (low[next_node] < low[node]) low[node] = low[next_node]
        } else if (stacked[next_node] && order[next_node] < low[node])
            low[node] = order[next_node]
    }
    if (low[node] != order[node])
        return
    do {
        member = stack[depth--]
        stacked[member] = 0
        circle = circle " " member
        size++
    } while (member != node)
    if (size > 1) check_circle(circle, size)
}

function check_circle(circle, size,    list, i, j, floor_name, allowed)
{
    split(circle, list, " ")
    floor_name = floor_of(list[1])
    used["circle " floor_name] = 1
    allowed = ("circle " floor_name) in exception ? exception["circle " floor_name] : 0
    if (size > largest[floor_name]) largest[floor_name] = size
    if (size <= allowed || (size == 2 && pairs++ == 0))
        return
    say(list[1] ":1", size " files call each other in a circle", "move the functions that close it:")
    for (i = 1; i <= size; i++)
        for (j = 1; j <= size; j++)
            if ((list[i], list[j]) in edge)
                printf "        src/%s needs %s of %s\n", list[i], edge[list[i], list[j]], list[j]
}

# ---- input

BEGIN {
    libraries = "yaml.h cmark.h expat.h xxhash.h nettle/sha2.h qrencode.h libstemmer.h gumbo.h " \
                "archive.h archive_entry.h pthread.h"
    n = split(libraries, list, " ")
    for (i = 1; i <= n; i++) library[list[i]] = 1
    system_header = "^(unistd|fcntl|dirent|spawn|signal|poll|errno|time|pthread|sched|threads|locale|pwd)\\.h$|^sys/"
    system_name = "^(open|openat|creat|close|read|write|pread|pwrite|fork|vfork|exec.*|posix_spawn.*|waitpid|kill|pipe|pipe2|" \
        "poll|select|socket|mmap|munmap|flock|lockf|fcntl|ioctl|fsync|fdatasync|syncfs|stat|fstat|lstat|fstatat|statx|unlink|" \
        "unlinkat|rename|renameat|mkdir|mkdirat|rmdir|remove|opendir|fdopendir|readdir|closedir|scandir|nftw|realpath|getcwd|" \
        "chdir|readlink|symlink|link|chmod|umask|isatty|sysconf|sched_.*|getrandom|time|clock|clock_gettime|gettimeofday|" \
        "localtime|gmtime|getenv|setenv|system|popen|fopen|fdopen|freopen|tmpfile|mkstemp|pthread_.*|thrd_.*|signal|sigaction|" \
        "setlocale|dlopen|nanosleep|usleep|sleep)$"
}

# The rows of floors.txt.
FILENAME == ARGV[1] {
    kept[FNR] = $0
    row_count = FNR
    if ($1 == "floor") floor[$2] = ++floors
    else if ($1 == "library") library_floor[$2] = 1
    else if ($1 == "public") public[$2] = 1
    else if ($1 == "prefix") prefixes[$2] = $3
    else if ($1 == "os") reaches_system[$2] = 1
    else if ($1 == "allow" && $2 == "circle") { exception["circle " $3] = $4; row["circle " $3] = FNR }
    else if ($1 == "allow") { key = $2 " " $3 (NF > 3 ? " " $4 : ""); exception[key] = 1; row[key] = FNR }
    next
}

FILENAME == ARGV[2] {
    split($0, part, ":")
    header = $0
    sub(/^[^:]*:[^:]*:#include +/, "", header)
    sub(/ .*/, "", header)
    check_include(part[1], part[2], header)
    next
}

# "folder/file.o: name T value size"
{
    file = $1
    sub(/\.o(\[.*\])?:$/, ".c", file)
    files[file] = 1
    if ($3 ~ /^[TDRBCVW]$/ && $2 != "main") definer[$2] = file
    else if ($3 == "U") {
        calls[file, $2] = 1
        name = $2
        sub(/@.*/, "", name)
        sub(/^__(isoc[0-9]+_)?/, "", name)
        sub(/_(chk|2)$/, "", name)
        sub(/64$/, "", name)
        if (name ~ system_name && !(file in reaches_system) && !granted("system", file))
            say(place(file, name), name " is a call of the operating system", "call base/os.h instead")
    }
}

END {
    check_names()
    check_calls()
    for (file in files)
        if (!(file in order)) visit(file)
    for (key in row) {
        stale = !(key in used)
        if (key ~ /^circle /) {
            name = substr(key, 8)
            stale = largest[name] < 2
            if (!stale && largest[name] < exception[key]) {
                kept[row[key]] = "allow circle " name " " largest[name]
                if (!shrink) { print "src/" rows ":" row[key] ": the largest circle is " largest[name] " now"; unneeded++ }
            }
        }
        if (!stale) continue
        if (!shrink) print "src/" rows ":" row[key] ": nothing needs this exception any more"
        unneeded++
        delete kept[row[key]]
    }
    if (shrink) {
        printf "" > rows
        for (i = 1; i <= row_count; i++) if (i in kept) print kept[i] > rows
    } else if (unneeded) {
        print "    run src/tools/floors --shrink"
        bad++
    }
    if (!bad) printf "floors: %d files, %d exported names, %d exceptions\n", count(files), count(definer), count(row)
    exit bad > 0
}

function count(set,    key, n) { for (key in set) n++; return n + 0 }
