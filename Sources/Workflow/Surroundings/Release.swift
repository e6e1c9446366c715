/// Which kader this is.
public enum Release {
    /// What `kader --version` says.
    public static let version = "0.1.0"
}
