import ArgumentParser
import PageCleaning

extension PageCleaner {
    /// Refuses kinds of --keep that there are not.
    func check(kept kinds: [String]) throws {
        for kind in kinds where !self.kinds.contains(RemovalKind(kind)) {
            let known = self.kinds.map(\.name).joined(separator: ", ")
            throw ValidationError("--keep: there is no kind “\(kind)”. The kinds are \(known)")
        }
    }
}
