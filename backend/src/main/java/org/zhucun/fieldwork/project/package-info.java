/**
 * 资金与项目: what units invested and introduced, never added up unasked (P1, P2), projects (P3, P6), the team's work fund and what of it a
 * handover passes on (P4), and stock-takings whose differences supervision hears of (P5).
 */
package org.zhucun.fieldwork.project;
