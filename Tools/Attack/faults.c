// Loaded before the C library (LD_PRELOAD): lets the n-th call of one kind fail, or kills the program at it.
//
//   FAULT_CALL    write, fsync, open (for writing), rename, close, chmod
//   FAULT_NUMBER  which of these calls, from 1; 0 only counts them (FAULT_COUNT names a file for the number)
//   FAULT_EFFECT  an errno by number: the call fails by it, and does nothing
//                 -N: the process that the program began as gets signal N when the call is done
//
// write counts only for regular files, so that messages still come through.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *call = "";
static long number = -1, effect;
static _Atomic long count;
static pid_t first_process;
static const char *counting;

__attribute__((constructor)) static void begin(void) {
    first_process = getpid();
    const char *text = getenv("FAULT_CALL");
    call = text ? text : "";
    number = (text = getenv("FAULT_NUMBER")) ? atol(text) : -1;
    effect = (text = getenv("FAULT_EFFECT")) ? atol(text) : 0;
    counting = getenv("FAULT_COUNT");
}

__attribute__((destructor)) static void end(void) {
    if (!counting || getpid() != first_process) return;
    FILE *file = fopen(counting, "we");
    if (!file) return;
    fprintf(file, "%ld\n", count);
    fclose(file);
}

// Whether this is the call that was meant.
static int is_meant(const char *name) { return !strcmp(call, name) && ++count == number; }

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
// Either fails by the effect, or makes the call and lets the effect follow.
#define CALL(kind, expression)                    \
    do {                                          \
        int meant = is_meant(kind);               \
        if (meant && effect > 0) {                \
            errno = (int)effect;                  \
            return -1;                            \
        }                                         \
        __auto_type result = (expression);        \
        int error = errno;                        \
        if (meant && effect < 0) {                \
            kill(first_process, (int)-effect);    \
            if (effect == -SIGKILL && getpid() != first_process) usleep(20000); \
        }                                         \
        errno = error;                            \
        return result;                            \
    } while (0)

ssize_t write(int descriptor, const void *bytes, size_t size) {
    struct stat status;
    if (descriptor <= 2 || fstat(descriptor, &status) || !S_ISREG(status.st_mode))
        return NEXT(write)(descriptor, bytes, size);
    CALL("write", NEXT(write)(descriptor, bytes, size));
}

int fsync(int descriptor) { CALL("fsync", NEXT(fsync)(descriptor)); }
int fchmod(int descriptor, mode_t mode) { CALL("chmod", NEXT(fchmod)(descriptor, mode)); }
int close(int descriptor) { CALL("close", NEXT(close)(descriptor)); }
int rename(const char *from, const char *to) { CALL("rename", NEXT(rename)(from, to)); }
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    CALL("rename", NEXT(renameat2)(from_folder, from, to_folder, to, flags));
}

static mode_t mode_of(int flags, va_list arguments) { return flags & O_CREAT ? va_arg(arguments, mode_t) : 0; }

int open(const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    if (!(flags & O_CREAT)) return NEXT(open)(path, flags, mode);
    CALL("open", NEXT(open)(path, flags, mode));
}

int open64(const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    if (!(flags & O_CREAT)) return NEXT(open64)(path, flags, mode);
    CALL("open", NEXT(open64)(path, flags, mode));
}
