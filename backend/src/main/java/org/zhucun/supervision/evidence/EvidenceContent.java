package org.zhucun.supervision.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** 材料内容: saved by the browser as bytes, never shown as a page of this address; nosniff and no-store come with every answer. */
record EvidenceContent(EvidenceView view, byte[] bytes) {
    String disposition() {
        String plain = view.id() + "." + MediaKind.extensionOf(view.mediaType());
        String named = URLEncoder.encode(view.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + named;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
