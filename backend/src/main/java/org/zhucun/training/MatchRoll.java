package org.zhucun.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 名单比对: lines of a pasted list.
 *
 * @param lines a name each, and after a blank whatever tells namesakes apart: a part of the unit or the village
 */
record MatchRoll(@NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 100) String> lines) {}
