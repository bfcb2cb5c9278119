#!/bin/sh
# A site in parts, as a Slurm job array: each task makes its part of the agencies, a last job puts
# the parts together.
#
#     export SITUS=/srv/standar HASIL=/srv/www/standar      # on a disk that all machines see
#     job=$(sbatch --parsable slurm.sh)
#     sbatch --dependency=afterok:$job slurm-merge.sh
#
# The number of parts is that of the array; it may be changed here or with sbatch --array=1-N.
#SBATCH --job-name=maklumat
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
set -eu
: "${SITUS:?folder yang memuat standards/ / the folder that holds standards/}"
: "${HASIL:?folder hasil / the folder for the site}"

maklumat build -C "$SITUS" -o "$HASIL.bagian/$SLURM_ARRAY_TASK_COUNT/$SLURM_ARRAY_TASK_ID" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -j "${SLURM_CPUS_PER_TASK:-1}"
