import Glibc

/// A thread of the system's for work that waits: the threads that run tasks are as many as processors, and must not.
final class OwnThread: Sendable {
    private let body: @Sendable () -> Void

    /// A thread that is not yet running.
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// Runs the body; nobody waits for its end.
    ///
    /// - Returns: why it cannot be, in the system's words; nil where it runs.
    func start() -> String? {
        let kept = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let failed = pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<OwnThread>.fromOpaque(pointer).takeRetainedValue().body() }
                return nil
            }, kept.toOpaque())
        guard failed == 0 else {
            kept.release()
            return reasonOfErrno(failed)
        }
        pthread_detach(thread)
        return nil
    }
}
