package org.zhucun.fieldwork.project;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/** 项目命令 */
final class ProjectCommands {
    private ProjectCommands() {}

    /**
     * 登记项目
     *
     * @param unitId who carries it, if a unit does
     */
    record RegisterProject(
            @NotNull ProjectKind kind,
            @NotBlank @Size(max = 100) String title,

            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "fieldwork.village")
            String villageCode,

            UUID unitId,

            @NotNull @Yuan @Digits(integer = 12, fraction = 2) @DecimalMin("0.01")
            BigDecimal amount,

            @NotNull LocalDate startedOn) {}

    /** 完工 */
    record CompleteProject(@NotNull LocalDate on) {}
}
