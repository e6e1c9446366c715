import Dossier

extension CommandNames {
    /// What else a command may be called on the command line.
    static func aliases(of name: String, in group: String? = nil) -> [String] {
        dutch(name, in: group).map { [$0] } ?? []
    }
}
