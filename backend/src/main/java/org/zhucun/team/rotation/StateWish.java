package org.zhucun.team.rotation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 登记意愿: what the cadre wishes; UNSTATED takes it back. */
record StateWish(@NotNull Wish wish, @Size(max = 500) String note) {}
