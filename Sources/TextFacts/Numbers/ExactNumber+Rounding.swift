extension ExactNumber {
    /// Whether a longer number comes to this one where it is rounded to this one's digits, of which there have to be two at
    /// least: 46.3 million is what is left of 46.256 million, 50 million of no other number.
    package func rounds(_ other: ExactNumber) -> Bool {
        guard isWhole, other.isWhole, other.lastPlace < lastPlace, self >= lastPlace * 10 else { return false }
        let twice = (self < other ? other - self : self - other) * 2
        return twice <= lastPlace
    }
}
