package org.zhucun.supervision.evidence;

import jakarta.validation.constraints.Size;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** The headers of tus 1.0.0 (https://tus.io/protocols/resumable-upload). */
public class Tus {
    static final String PIECE = "application/offset+octet-stream";
    private static final String VERSION = "1.0.0";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    @RestHeader("Tus-Resumable")
    @Size(max = 10)
    public String version;

    @RestHeader("Upload-Offset")
    @Size(max = 19)
    public String offset;

    @RestHeader("Upload-Checksum")
    @Size(max = 100)
    public String checksum;

    @RestHeader("Content-Type")
    @Size(max = 100)
    @Parameter(hidden = true)
    public String contentType;

    Piece piece(byte[] content) {
        if (contentType == null || !contentType.startsWith(PIECE)) {
            throw new DomainException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "supervision.upload.type", PIECE);
        }
        if (version != null && !version.equals(VERSION)) {
            throw DomainException.invalid("Tus-Resumable", "supervision.upload.version", VERSION);
        }
        if (offset == null || !offset.matches("\\d{1,18}")) {
            throw DomainException.invalid("Upload-Offset", "supervision.upload.number");
        }
        return new Piece(Long.parseLong(offset), checksum, content == null ? new byte[0] : content);
    }

    static RestResponse<Void> progress(UploadView upload) {
        return answer(upload, 200);
    }

    static RestResponse<Void> taken(UploadView upload) {
        return answer(upload, 204);
    }

    private static RestResponse<Void> answer(UploadView upload, int status) {
        RestResponse.ResponseBuilder<Void> answer = RestResponse.ResponseBuilder.<Void>create(status)
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", upload.received())
                .header("Upload-Length", upload.bytes())
                .header("Cache-Control", "no-store");
        return (upload.expiresAt() == null
                        ? answer
                        : answer.header(
                                "Upload-Expires",
                                HTTP_DATE.format(upload.expiresAt().atOffset(ZoneOffset.UTC))))
                .build();
    }
}
