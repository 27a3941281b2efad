package ibid.manners;

/// How far robots.txt binds this deployment.
public enum RobotsPolicy {
    /// Always.
    OBEY,
    /// The machine always; what a person asks for by name is fetched all the same, and the record says so. robots.txt
    /// is for crawlers, and a person who opens one page is none.
    OBEY_UNLESS_ASKED
}
