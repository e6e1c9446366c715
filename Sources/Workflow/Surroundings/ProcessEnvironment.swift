import Glibc

/// What the surrounding shell tells this process.
package enum ProcessEnvironment {
    /// The value of an environment variable; nil where it is unset, empty, or no UTF-8.
    package static func value(_ name: String) -> String? {
        guard let raw = getenv(name) else { return nil }
        guard let text = String(validatingCString: raw), !text.isEmpty else { return nil }
        return text
    }

    /// Tells whether a person sits at the keyboard: prompts and editors are possible.
    package static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}
