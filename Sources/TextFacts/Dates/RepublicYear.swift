/// Years of the Republic of China (民國), as Taiwan counts them: the first is 1912.
package enum RepublicYear {
    /// The words before such a year, the longer ones first.
    package static let names = ["中華民國", "中华民国", "民國", "民国"]

    /// The Gregorian year; nil for what is no year of the Republic (1 to 199).
    package static func gregorian(_ year: Int) -> Int? { (1...199).contains(year) ? year + 1911 : nil }
}
