//! Time and memory of a command.

use std::{io, mem::MaybeUninit, process::Command, time::Instant};

pub struct Cost {
    pub seconds: f64,
    /// The peak memory of the largest process: the command or one that it started.
    pub megabytes: f64,
}

impl Cost {
    #[expect(clippy::zombie_processes, reason = "`wait4` waits for it")]
    pub fn of(command: &mut Command) -> Self {
        let start = Instant::now();
        let child = command.spawn().expect("a command that starts");
        let pid = libc::pid_t::try_from(child.id()).expect("a process id");
        let (mut status, mut usage) = (0, MaybeUninit::<libc::rusage>::zeroed());
        // SAFETY: both pointers are valid for the call, and all-zero bytes are an `rusage`.
        let (waited, usage) = unsafe {
            let waited = libc::wait4(pid, &raw mut status, 0, usage.as_mut_ptr());
            (waited, usage.assume_init())
        };
        assert_eq!(waited, pid, "{}", io::Error::last_os_error());
        assert_eq!(status, 0, "{command:?} failed");
        Self { seconds: start.elapsed().as_secs_f64(), megabytes: usage.ru_maxrss as f64 / 1024.0 }
    }
}
