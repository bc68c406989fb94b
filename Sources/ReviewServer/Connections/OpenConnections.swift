import NIOCore
import Synchronization

/// The connections that are open, up to a number.
final class OpenConnections: Sendable {
    /// There is no room for one more.
    struct TooMany: Error {}

    private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])
    private let most: Int

    init(most: Int) { self.most = most }

    /// Takes one up.
    ///
    /// - Throws: `TooMany`.
    func begin(_ channel: any Channel) throws(TooMany) {
        let hasRoom = channels.withLock { channels in
            guard channels.count < most else { return false }
            channels[ObjectIdentifier(channel)] = channel
            return true
        }
        guard hasRoom else { throw TooMany() }
    }

    /// Forgets one that is closed.
    func end(_ channel: any Channel) { channels.withLock { $0[ObjectIdentifier(channel)] = nil } }

    /// Closes all.
    func closeAll() {
        for channel in channels.withLock({ Array($0.values) }) { channel.close(promise: nil) }
    }
}
