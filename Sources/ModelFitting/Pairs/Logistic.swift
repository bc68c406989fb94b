import Glibc

/// The logistic function.
enum Logistic {
    /// The probability whose odds have this natural logarithm.
    static func value(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

    /// The negative logarithm of that probability.
    static func loss(_ odds: Double) -> Double { odds > 0 ? log1p(exp(-odds)) : log1p(exp(odds)) - odds }
}
