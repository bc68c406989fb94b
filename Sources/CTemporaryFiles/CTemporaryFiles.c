#include "CTemporaryFiles.h"

#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { slots = 64 };
static char paths[slots][PATH_MAX];
static volatile sig_atomic_t taken[slots];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void remove_all(int signal_number) {
    for (int slot = 0; slot < slots; slot++)
        if (taken[slot]) unlink(paths[slot]);
    // The default action still decides how the program ends, so that a shell sees the signal.
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void install_handlers(void) {
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGXFSZ};
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
        action.sa_handler = remove_all;
        sigaction(signals[i], &action, 0);
    }
}

int ctemporary_remember(const char *path) {
    if (strlen(path) >= PATH_MAX) return -1;
    pthread_mutex_lock(&lock);
    static int installed = 0;
    if (!installed) {
        install_handlers();
        installed = 1;
    }
    int found = -1;
    for (int slot = 0; slot < slots && found < 0; slot++)
        if (!taken[slot]) found = slot;
    if (found >= 0) {
        strcpy(paths[found], path);
        taken[found] = 1;
    }
    pthread_mutex_unlock(&lock);
    return found;
}

void ctemporary_forget(int slot) {
    if (slot >= 0 && slot < slots) taken[slot] = 0;
}
