/// A feature as its evidence declares it.
package struct FeatureDeclaration: Hashable, Sendable {
    package let name: FeatureName
    /// The weight that fitting keeps unless gold speaks against it; 0 where there is no reason for another.
    package let prior: Float
    /// The weight that finds the band before anything is fitted.
    package let initial: Float
}
