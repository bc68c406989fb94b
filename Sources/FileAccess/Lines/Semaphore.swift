import Glibc

/// A counter on which a thread can wait.
final class Semaphore: @unchecked Sendable {
    // The system's own, which any thread may use; it has to stay at one place.
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    /// At 0.
    init() { sem_init(semaphore, 0, 0) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    /// Lets one `wait` go on, be it called before or later.
    func signal() { sem_post(semaphore) }

    /// Waits for a `signal`.
    func wait() { while sem_wait(semaphore) != 0, errno == EINTR {} }
}
