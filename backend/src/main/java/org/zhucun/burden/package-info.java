/**
 * 减负: the guard against formalism (Q1–Q3). A register of burdensome features, all off and public; what every form asks, of whom, by which
 * document, and the minutes it costs; a complaint that reaches the office above. It ranks nobody. Floor 4.
 */
package org.zhucun.burden;
