package import PageSources

extension DocumentSource {
    /// A page of a site; its bytes are read when they are asked for.
    package static func page(_ page: SourcePage, of site: SitePages) -> DocumentSource {
        .part(name: page.id, declaredCharset: page.charset, address: page.address) { try site.bytes(of: page) }
    }
}
