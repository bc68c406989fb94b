/// The program's own name and version, as written into every output.
package enum BitextVersion {
    package static let name = "bitext"
    package static let number = "0.1.0"
}
