extension [WordText.Block] {
    /// The blocks without the title and the approval data that a clean copy has above its text.
    var withoutCover: [WordText.Block] {
        let ends = indices.filter { index in
            if case .paragraph(let paragraph) = self[index] { return paragraph.look.value.role == .trace }
            return false
        }
        // Several are those of a collection, of which no part can be told from the others.
        guard ends.count == 1, let end = ends.first else { return self }
        let comments = self[...end].flatMap { block -> [String] in
            if case .paragraph(let paragraph) = block { return paragraph.comments }
            return []
        }
        var result = Array(self[(end + 1)...])
        if let first = result.indices.first, case .paragraph(var paragraph) = result[first] {
            paragraph.comments = comments + paragraph.comments
            result[first] = .paragraph(paragraph)
        }
        return result
    }
}
