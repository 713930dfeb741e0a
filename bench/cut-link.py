#!/usr/bin/env python3
"""Cuts the connections of another process: cut-link.py PID. Linux 5.6 or newer; needs the right to trace that process."""
import ctypes
import os
import socket
import sys

PIDFD_GETFD = 438  # the same on all machines
pid = int(sys.argv[1])
libc = ctypes.CDLL(None, use_errno=True)
pidfd = os.pidfd_open(pid)
cut = 0
for name in os.listdir(f"/proc/{pid}/fd"):
    try:
        if not os.readlink(f"/proc/{pid}/fd/{name}").startswith("socket:"):
            continue
    except FileNotFoundError:
        continue
    fd = libc.syscall(PIDFD_GETFD, pidfd, int(name), 0)
    if fd < 0:
        sys.exit(f"descriptor {name} of process {pid} cannot be had: {os.strerror(ctypes.get_errno())}")
    with socket.socket(fileno=fd) as held:
        try:
            held.getpeername()
            held.shutdown(socket.SHUT_RDWR)
            cut += 1
        except OSError:
            pass
sys.exit(None if cut else f"process {pid} has no connection")
