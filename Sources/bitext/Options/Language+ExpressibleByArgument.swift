public import ArgumentParser
public import BitextModel

extension Language: ExpressibleByArgument {
    /// A BCP 47 tag.
    public init?(argument: String) { self.init(argument) }
}
