package org.zhucun.exchange.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 导出清单: what a file is, so that whoever holds it and the public keys can check it without the system.
 *
 * @param region code of the office that asked; the file holds what that office saw beneath {@code filter.region}
 * @param columns names of the columns in order
 * @param readAt since when the rows are as they are in the file
 * @param sha256 of the file, in hex
 * @param position newest entry of the log before the rows were read; what changed since has a later one
 * @param feedTypes the resources of the change feed that this list goes on with
 * @param cursor {@code after} for {@code /changes?types=feedTypes}, left out where the office may not read the feed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportJobManifest(
        UUID id,
        ExportKind kind,
        ExportFormat format,
        ExportFilter filter,
        List<String> columns,
        String region,
        String office,
        String askedBy,
        String purpose,
        Instant askedAt,
        Instant readAt,
        Instant producedAt,
        String mediaType,
        String fileName,
        long rows,
        long bytes,
        String sha256,
        long position,
        String feedTypes,
        String cursor) {
    /** What the trail keeps of the file itself. */
    Map<String, ?> told() {
        return Map.of("purpose", purpose, "kind", kind, "rows", rows, "sha256", sha256);
    }
}
