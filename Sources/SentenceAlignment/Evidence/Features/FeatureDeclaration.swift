/// A feature as its evidence declares it.
public struct FeatureDeclaration: Hashable, Sendable {
    public let name: FeatureName
    /// The weight that fitting keeps unless gold speaks against it; 0 where there is no reason for another.
    public let prior: Float
    /// The weight that finds the band before anything is fitted.
    public let initial: Float
}
