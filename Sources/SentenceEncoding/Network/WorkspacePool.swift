import Synchronization

/// Workspaces that wait for their next task: some 10 MB each, as many as tasks ever ran at once.
final class WorkspacePool: Sendable {
    private struct Waiting: @unchecked Sendable {
        // Sendable: a workspace is taken out before it is used, and by one task only.
        var workspaces: [Network.Workspace] = []
    }

    private let waiting = Mutex(Waiting())

    /// The work of all tasks that are done.
    var work: SentenceEncoder.Work {
        waiting.withLock { $0.workspaces.reduce(SentenceEncoder.Work()) { $0 + $1.work } }
    }

    func with<Result>(_ body: (Network.Workspace) throws -> Result) rethrows -> Result {
        let taken = waiting.withLock { waiting in
            Waiting(workspaces: waiting.workspaces.popLast().map { [$0] } ?? [])
        }
        let workspace = taken.workspaces.first ?? Network.Workspace()
        let given = Waiting(workspaces: [workspace])
        defer { waiting.withLock { $0.workspaces += given.workspaces } }
        return try body(workspace)
    }
}
