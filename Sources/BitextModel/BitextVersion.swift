/// The program's own name and version, as written into every output.
public enum BitextVersion {
    public static let name = "bitext"
    public static let number = "0.1.0"
}
