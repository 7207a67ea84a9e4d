package org.zhucun.region.village;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 登记产业: all that a village lives on from today, e.g. 茶、文旅、康养. */
public record SetIndustries(
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 20) String> industries,
        @NotBlank @Size(max = 200) String source) {
    public SetIndustries {
        industries = industries == null
                ? null
                : industries.stream()
                        .map(word -> word == null ? null : word.strip())
                        .toList();
    }
}
