public import ArgumentParser
public import Bitext

extension Language: @retroactive ExpressibleByArgument {
    /// A BCP 47 tag.
    public init?(argument: String) { self.init(argument) }
}
