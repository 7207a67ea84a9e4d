package org.zhucun.exchange.offline;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** 上传离线包: the file as it came off the disc. */
public class ReceivedUpload {
    /** The file, at most 50 MB. */
    @RestForm
    @NotNull
    public FileUpload file;

    /** Whether the first bundle of another chain may take the place of the copy. */
    @RestForm
    @Pattern(regexp = "true|false", message = "exchange.offline.replace")
    @Size(max = 10)
    public String replace;

    boolean replaces() {
        return "true".equals(replace);
    }
}
