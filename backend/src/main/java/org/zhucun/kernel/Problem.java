package org.zhucun.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** 问题答复: the body of every refusal (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String requestId,
        List<Violation> violations,
        CitedRule rule) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
