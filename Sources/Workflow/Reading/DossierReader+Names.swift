import Dossier
import Git
import Review

extension DossierReader {
    /// What a person means who typed `text`: a document by its id or by the path of its file, one of its versions, or one of
    /// its proposals.
    ///
    /// Ids and paths may be in another case. Where nothing of the dossier is called so, the name stays as it was typed, for
    /// what is new here or has not been fetched yet.
    /// - Throws: a `Failure` of usage where `text` is no name.
    /// - Complexity: one look-up for each kind; linear in the documents where the id is in another case.
    public func name(_ text: String) throws -> DocumentName {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        if let path = parts.first.map(String.init), let id = document(atFile: path) {
            let suffix = parts.count == 2 ? "@\(parts[1])" : ""
            let name = try DocumentName(id.text + suffix)
            return name.of(try known(id))
        }
        let name = try DocumentName(text)
        return name.of(try known(name.document))
    }

    /// The document whose file is at `path`, as seen from where the person stands or from the top of the folder.
    private func document(atFile path: String) -> DocumentID? {
        guard path.contains("/") || path.contains(".") else { return nil }
        let typed = Self.steps(of: path)
        var candidates = path.hasPrefix("/") ? [] : [typed]
        if let top = repository.workingDirectory.map({ Self.steps(of: Files.realPath($0) ?? $0) }) {
            let whole = Self.steps(
                of: Files.resolve(path, from: Files.realPath(directory) ?? directory))
            if whole.starts(with: top) { candidates.insert(Array(whole.dropFirst(top.count)), at: 0) }
        }
        let paths = candidates.map { $0.joined(separator: "/") }
        return paths.lazy.compactMap { self.charter.document(at: $0)?.id }.first
            ?? paths.lazy.compactMap { self.charter.document(atAnyCase: $0) }.first
    }

    /// The steps of a path, with `.` and `..` worked out.
    private static func steps(of path: String) -> [String] {
        var steps: [String] = []
        for step in path.split(separator: "/").map(String.init) where step != "." {
            if step == "..", !steps.isEmpty { steps.removeLast() } else { steps.append(step) }
        }
        return steps
    }

    /// The id as the dossier has it; `id` itself where it has none that differs in case alone, or more than one.
    private func known(_ id: DocumentID) throws -> DocumentID {
        let isThere =
            try place(of: id, in: main.tree) != nil || charter.collections.contains { $0.id == id }
            || !references(prefix: "refs/heads/proposal/\(id)/").isEmpty
        if isThere { return id }
        let folded = id.text.lowercased()
        var found = Set(try documents(in: main.tree).map(\.id)).union(charter.collections.map(\.id))
        found.formUnion(charter.kinds.filter { !$0.path.hasID }.compactMap { DocumentID($0.id.text) })
        found.formUnion(try proposalNames().map(\.id.document))
        let meant = found.filter { $0.text.lowercased() == folded }
        return meant.count == 1 ? meant[meant.startIndex] : id
    }
}

extension Charter {
    /// The id in the path of a document, in small letters; nil where no kind claims it.
    fileprivate func document(atAnyCase path: String) -> DocumentID? {
        kinds.lazy.compactMap { kind in
            PathPattern(kind.path.description.lowercased())?
                .id(in: path.lowercased(), single: DocumentID(kind.id.text))
        }.first
    }
}
