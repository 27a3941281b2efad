package ibid;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// What the report on a claim is measured against: the least that an endpoint of this stack can do with a row. Only
/// there while [PageTiming] runs.
@Path("/bare/claims")
@IfBuildProperty(name = "ibid.timing", stringValue = "true")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("viewer")
public class BareClaim {
    private final DataSource database;

    BareClaim(DataSource database) {
        this.database = database;
    }

    /// A row as it is.
    public record Row(UUID id, UUID document, String text, int start, int end, String origin, int version) {}

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Row get(@RestPath UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select document_id, text, start_offset,"
                        + " end_offset, origin, version from claim where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Row(
                        id,
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getInt(6));
            }
        }
    }
}
