package ibid.capture;

import java.util.Map;

/// Host names that a part of this process serves itself, with the address and port where it does.
public interface HostAddresses {
    Map<String, String> hosts();
}
