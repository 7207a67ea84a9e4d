package org.zhucun.training.handbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 印发手册
 *
 * @param edition its version, e.g. 2018年版
 * @param essentials headings of what it asks for, e.g. the ten working essentials
 */
record IssueHandbook(
        @NotNull @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "training.handbook.region")
        String regionCode,

        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 30) String edition,
        @NotNull LocalDate issuedOn,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> essentials) {
    IssueHandbook {
        essentials = essentials == null ? List.of() : List.copyOf(essentials);
    }
}
