/// One value for each of the two texts.
package struct SidePair<Value> {
    /// Of the text in the first language.
    package var source: Value
    /// Of the text in the second language.
    package var target: Value

    package init(source: Value, target: Value) {
        self.source = source
        self.target = target
    }

    package subscript(side: ReviewSide) -> Value {
        get { side == .source ? source : target }
        set { if side == .source { source = newValue } else { target = newValue } }
    }

    /// Each value turned into another.
    package func map<Other>(_ turn: (Value) throws -> Other) rethrows -> SidePair<Other> {
        SidePair<Other>(source: try turn(source), target: try turn(target))
    }
}

extension SidePair: Equatable where Value: Equatable {}
extension SidePair: Hashable where Value: Hashable {}
extension SidePair: Sendable where Value: Sendable {}
extension SidePair: Encodable where Value: Encodable {}
extension SidePair: Decodable where Value: Decodable {}
