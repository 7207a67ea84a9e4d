package org.zhucun.burden;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.zhucun.scope.Role;

/**
 * 表单自查: a form that an office means to send out, before it does.
 *
 * @param role who would fill it in
 * @param basis the document that asks for it
 */
record CheckForm(
        @NotBlank @Size(max = 100) String title,
        @NotNull Role role,
        @NotNull Frequency frequency,
        @Size(max = 300) String basis,
        @NotEmpty @Valid @Size(max = 200) List<@NotNull AskedField> fields) {
    /** 填写方式 */
    public enum AskedKind {
        /** 文字 */
        TEXT(0.5),
        /** 长文 */
        ESSAY(5),
        /** 数字 */
        NUMBER(0.3),
        /** 日期 */
        DATE(0.2),
        /** 选择 */
        CHOICE(0.2),
        /** 照片 */
        PHOTO(3),
        /** 视频 */
        VIDEO(5),
        /** 位置 */
        LOCATION(1),
        /** 附件 */
        FILE(3);

        private final double minutes;

        AskedKind(double minutes) {
            this.minutes = minutes;
        }

        /** What filling one in costs; docs/burden.md says how it was estimated. */
        double minutes() {
            return minutes;
        }

        /** A trace of where somebody was or what he did, which nobody may be made to leave. */
        boolean trace() {
            return this == PHOTO || this == VIDEO || this == LOCATION;
        }
    }

    /**
     * 拟填字段
     *
     * @param fact the fact by the name the catalogue has for it, where it has one
     */
    public record AskedField(
            @NotBlank @Size(max = 100) String label,
            @NotNull AskedKind kind,
            @NotNull Boolean required,
            @Size(max = 200) String purpose,
            @Size(max = 60) String fact) {}
}
