/** 作业: what imports and exports have in common: a job is asked for by an office, and worked off by whichever node takes it, as that office. */
package org.zhucun.exchange.job;
