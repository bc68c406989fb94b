#define _GNU_SOURCE
#include "CTemporaryFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

// A list that only grows, so that the handler may walk it at any moment: a path that is forgotten leaves a free place.
struct place {
    struct place *next;
    _Atomic(char *) path;
};
static _Atomic(struct place *) places;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

// Removing files on a signal and renaming them exclude each other.
enum { idle, removing, renaming };
static atomic_int work = idle;
static atomic_int waiting_signal;
// The signals that handle() handles; none in a program that has not asked for it.
static sigset_t handled;

static void end_by(int signal_number) {
    // The default action still decides how the program ends, so that a shell sees the signal.
    signal(signal_number, SIG_DFL);
    // Threads of a pool have all signals blocked, and a signal that waited for the renames is raised in one of them.
    sigset_t own;
    sigemptyset(&own);
    sigaddset(&own, signal_number);
    pthread_sigmask(SIG_UNBLOCK, &own, 0);
    raise(signal_number);
}

// How many threads are creating a file.
static atomic_int creating;

static void pause_briefly(void) {
    struct timespec millisecond = {0, 1000000};
    nanosleep(&millisecond, 0);
}

static void remove_all(void) {
    for (struct place *place = atomic_load(&places); place; place = place->next) {
        const char *path = atomic_load(&place->path);
        if (path) unlink(path);
    }
}

static void handle(int signal_number) {
    for (;;) {
        int expected = idle;
        if (atomic_compare_exchange_strong(&work, &expected, removing)) break;
        if (expected == removing) return;
        atomic_store(&waiting_signal, signal_number);
        // Whoever renames looks for it when that is done. It may have looked just before.
        if (atomic_load(&work) == renaming) return;
    }
    // A file that another thread is just creating is there before it can be removed. None is created in this thread, whose
    // signals wait for that. A file system that hangs must not keep the program: a second is enough.
    for (int tries = 0; atomic_load(&creating) && tries < 1000; tries++) pause_briefly();
    remove_all();
    end_by(signal_number);
}

void ctemporary_await_end_if_ending(void) {
    if (atomic_load(&work) != removing) return;
    for (;;) pause_briefly();
}

static void leave(void) {
    // Another thread may have missed a file that a signal's thread has just removed: the signal decides how the program ends.
    ctemporary_await_end_if_ending();
    remove_all();
}

void ctemporary_install_handlers(void) {
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2, SIGXFSZ};
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction present;
        if (sigaction(signals[i], 0, &present) || present.sa_handler != SIG_DFL) continue;
        if (signals[i] == SIGXFSZ) {
            // Past a file-size limit write() shall fail with EFBIG, so that the user reads a message.
            signal(SIGXFSZ, SIG_IGN);
            continue;
        }
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = handle;
        action.sa_flags = SA_RESTART;
        if (!sigaction(signals[i], &action, 0)) sigaddset(&handled, signals[i]);
    }
    atexit(leave);
}

static void *remember(const char *path) {
    char *copy = strdup(path);
    if (!copy) return 0;
    pthread_mutex_lock(&lock);
    struct place *place = atomic_load(&places);
    while (place && atomic_load(&place->path)) place = place->next;
    if (!place && (place = malloc(sizeof *place))) {
        place->next = atomic_load(&places);
        atomic_init(&place->path, (char *)0);
        atomic_store(&places, place);
    }
    if (place) {
        atomic_store(&place->path, copy);
    } else {
        free(copy);
    }
    pthread_mutex_unlock(&lock);
    return place;
}

// Signals that come to this thread wait; those that come to another wait for this thread (see handle()).
static void begin_creating(sigset_t *before) {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, before);
    atomic_fetch_add(&creating, 1);
    if (atomic_load(&work) != removing) return;
    // The program is ending.
    atomic_fetch_sub(&creating, 1);
    ctemporary_await_end_if_ending();
}

static void end_creating(const sigset_t *before) {
    int reason = errno;
    atomic_fetch_sub(&creating, 1);
    pthread_sigmask(SIG_SETMASK, before, 0);
    errno = reason;
}

int ctemporary_create(const char *path, unsigned mode, void **handle) {
    sigset_t before;
    begin_creating(&before);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, (mode_t)mode);
    *handle = descriptor < 0 ? 0 : remember(path);
    end_creating(&before);
    return descriptor;
}

int ctemporary_create_scratch(char *path, void **handle) {
    sigset_t before;
    begin_creating(&before);
    int descriptor = mkostemp(path, O_CLOEXEC);
    *handle = descriptor < 0 ? 0 : remember(path);
    end_creating(&before);
    return descriptor;
}

void ctemporary_forget(void *handle) {
    struct place *place = handle;
    if (!place) return;
    char *path = atomic_exchange(&place->path, (char *)0);
    // A handler that runs now ends the program; what it may still read is not freed.
    if (atomic_load(&work) != removing) free(path);
}

struct failure {
    long index;
    int error;
};

// What a rename did, for taking it back.
enum { untouched = 0, made, exchanged };

static int give_name(const char *temporary, const char *destination) {
    // The exchange keeps what stood there until all is done.
    if (!renameat2(AT_FDCWD, temporary, AT_FDCWD, destination, RENAME_EXCHANGE)) return exchanged;
    if (errno == ENOENT && !renameat2(AT_FDCWD, temporary, AT_FDCWD, destination, RENAME_NOREPLACE)) return made;
    // Not every file system knows these two.
    if (errno == EINVAL || errno == ENOSYS || errno == EEXIST)
        if (!rename(temporary, destination)) return made;
    return untouched;
}

static struct failure rename_in_turn(
    size_t count, const char *const *temporaries, const char *const *destinations, char *done) {
    struct failure failure = {-1, 0};
    for (size_t i = 0; i < count; i++) {
        done[i] = give_name(temporaries[i], destinations[i]);
        if (done[i] != untouched) continue;
        failure.index = i;
        failure.error = errno;
        while (i-- > 0) {
            if (done[i] == exchanged)
                renameat2(AT_FDCWD, temporaries[i], AT_FDCWD, destinations[i], RENAME_EXCHANGE);
            else
                rename(destinations[i], temporaries[i]);
        }
        return failure;
    }
    for (size_t i = 0; i < count; i++)
        if (done[i] == exchanged) unlink(temporaries[i]);
    return failure;
}

static struct failure rename_by_child(
    size_t count, const char *const *temporaries, const char *const *destinations, char *done) {
    int ends[2];
    struct failure failure = {0, 0};
    sigset_t all, before;
    sigfillset(&all);
    if (pipe2(ends, O_CLOEXEC)) return rename_in_turn(count, temporaries, destinations, done);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    pid_t child = fork();
    if (child == 0) {
        // A terminal's signals, and a kill of the whole group, are not for this child.
        setsid();
        close(ends[0]);
        failure = rename_in_turn(count, temporaries, destinations, done);
        ssize_t written = write(ends[1], &failure, sizeof failure);
        _exit(written != sizeof failure);
    }
    close(ends[1]);
    if (child < 0) {
        failure = rename_in_turn(count, temporaries, destinations, done);
    } else {
        ssize_t got;
        do got = read(ends[0], &failure, sizeof failure);
        while (got < 0 && errno == EINTR);
        if (got != sizeof failure) failure = (struct failure){0, ECHILD};
        while (waitpid(child, 0, 0) < 0 && errno == EINTR) {}
    }
    close(ends[0]);
    pthread_sigmask(SIG_SETMASK, &before, 0);
    return failure;
}

long ctemporary_rename_all(size_t count, const char *const *temporaries, const char *const *destinations, int *error) {
    if (count == 0) return -1;
    char *done = calloc(count, 1);
    if (!done) {
        *error = ENOMEM;
        return 0;
    }
    int expected = idle;
    while (!atomic_compare_exchange_strong(&work, &expected, renaming)) {
        // Another thread renames, or the program is ending.
        expected = idle;
        usleep(100);
    }
    // One rename is whole by itself.
    struct failure failure = {-1, 0};
    if (count > 1) {
        failure = rename_by_child(count, temporaries, destinations, done);
    } else if (rename(temporaries[0], destinations[0])) {
        failure = (struct failure){0, errno};
    }
    free(done);
    atomic_store(&work, idle);
    int late = atomic_exchange(&waiting_signal, 0);
    if (late) handle(late);
    // One that came meanwhile may still wait for another thread to be run, which the end of the program can come before.
    sigset_t before;
    pthread_sigmask(SIG_UNBLOCK, &handled, &before);
    pthread_sigmask(SIG_SETMASK, &before, 0);
    *error = failure.error;
    return failure.index;
}

static int copy_attribute(const char *from, int to, const char *name) {
    ssize_t size = getxattr(from, name, 0, 0);
    if (size < 0) return 0;
    char *value = malloc(size ? size : 1);
    if (!value) return 0;
    size = getxattr(from, name, value, size);
    int copied = size >= 0 && !fsetxattr(to, name, value, size, 0);
    free(value);
    return copied;
}

size_t ctemporary_copy_attributes(const char *from, int to, char *lost, size_t room) {
    ssize_t length = listxattr(from, 0, 0);
    if (length <= 0) return 0;
    char *names = malloc(length);
    if (!names) return 0;
    length = listxattr(from, names, length);
    size_t count = 0;
    for (ssize_t at = 0; at < length; at += strlen(names + at) + 1) {
        const char *name = names + at;
        if (copy_attribute(from, to, name) || !strncmp(name, "security.", 9)) continue;
        count++;
        size_t size = strlen(name) + 1;
        if (size > room) continue;
        memcpy(lost, name, size);
        lost += size;
        room -= size;
    }
    free(names);
    return count;
}
