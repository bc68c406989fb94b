/// What a rule says about one possible sentence end.
struct BoundaryDecision: Hashable {
    var isBoundary: Bool
    var rule: BoundaryRule

    static func end(_ rule: BoundaryRule) -> BoundaryDecision { BoundaryDecision(isBoundary: true, rule: rule) }
    static func goOn(_ rule: BoundaryRule) -> BoundaryDecision { BoundaryDecision(isBoundary: false, rule: rule) }
}
