/// A known way in which a good pair is spoilt, so that a model can learn what bad pairs are like.
package enum Damage: String, Hashable, Sendable, CaseIterable {
    /// The translation of a neighbour in its place.
    case neighbour
    /// The translation of any other pair that is about as long.
    case stranger
    /// The end, now and then the beginning, of one side cut off.
    case cut
    /// A digit of a number changed on one side.
    case number
    /// One side translated to its middle, the rest left in the other language; or the reverse.
    case half
    /// One side as bad machines write: words at random, letters at random, a phrase over and over, words in no order.
    case gibberish
    /// The original in the place of its translation.
    case copy
}
