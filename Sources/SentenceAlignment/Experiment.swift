import Glibc
package enum Experiment {
    package static func number(_ name: String) -> Double? { getenv(name).flatMap { Double(String(cString: $0)) } }
}
