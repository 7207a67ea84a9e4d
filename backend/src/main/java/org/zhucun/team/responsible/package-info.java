/** 村的责任人: who answered for a village on a day, as it was on record at a moment. */
package org.zhucun.team.responsible;
