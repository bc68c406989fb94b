/// Two sentences that must not stand in one bead, numbered as the pair.
struct ForbiddenLink: Hashable, Sendable {
    var source: Int
    var target: Int
}
