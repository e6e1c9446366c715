/// A file that travels inside the binary, so that a binary that was moved still has its templates and hooks.
public struct Asset: Sendable {
    /// The path from the top of the project, such as `templates/kadernota/kader.yml`.
    public let path: String
    /// The text.
    public let text: String
}

/// What the binary carries: the folders `templates/` and `hooks/` of the project.
public enum Assets {
    /// The names of the templates, in order.
    public static var templates: [String] {
        var names: [String] = []
        for asset in embedded {
            let parts = asset.path.split(separator: "/")
            guard parts.count >= 3, parts[0] == "templates", names.last != String(parts[1]) else { continue }
            names.append(String(parts[1]))
        }
        return names
    }

    /// The files of a template, each with its path inside the dossier; nil where there is no such template.
    public static func template(_ name: String) -> [(path: String, text: String)]? {
        let prefix = "templates/\(name)/"
        let files = embedded.filter { $0.path.hasPrefix(prefix) }
        return files.isEmpty ? nil : files.map { (String($0.path.dropFirst(prefix.count)), $0.text) }
    }

    /// The text of a Git hook; nil where kader has no such hook.
    public static func hook(_ name: String) -> String? {
        embedded.first { $0.path == "hooks/\(name)" }?.text
    }

    /// The names of the hooks, in order.
    public static var hooks: [String] {
        embedded.filter { $0.path.hasPrefix("hooks/") }.map { String($0.path.dropFirst("hooks/".count)) }
    }
}
